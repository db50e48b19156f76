package io.clientele.standalone.journey.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data of a journey, and files that are none. */
class EmployersTest {

  private static final String HEADER = "name,companyNumber,sicCode,address,postcode\n";

  @Test
  @DisplayName("OPS-1 the sample has 1,000 companies of different names")
  void the_sample_has_a_thousand_companies_of_different_names() {
    Employers sample = Employers.sample();
    assertThat(sample.size()).isEqualTo(1000);
    assertThat(sample.unusable()).isZero();
    assertThat(sample.next(1000)).extracting(Employer::name).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("OPS-1 odd rows are read as a spreadsheet means them")
  void odd_rows_are_read_as_a_spreadsheet_means_them() throws IOException {
    Employers odd =
        read(
            "\ufeff"
                + HEADER
                + "\"\"\"Bryanston School\"\",Incorporated\",1,85310,\"A, B\",X\n"
                + "  Padded Ltd  ,2,,,\n"
                + "\n"
                + "\"Two\nLines Ltd\",3,62020,,\n"
                + "Short Row Ltd\n"
                + " ,4,1,,\n"
                + "&,5,1,,\n"
                + "x".repeat(161)
                + ",6,1,,\n"
                + rows(Employers.NEEDED));
    assertThat(odd.next(4))
        .containsExactly(
            new Employer("\"Bryanston School\",Incorporated", "85310"),
            new Employer("Padded Ltd", null),
            new Employer("Short Row Ltd", null),
            new Employer("Company 0 Ltd", "62020"));
    assertThat(odd.unusable()).isEqualTo(4);
  }

  @Test
  @DisplayName("OPS-1 columns may come in another order and with more beside them")
  void columns_may_come_in_another_order() throws IOException {
    String header = "postcode,extra,sicCode,name,address,companyNumber\n";
    String rows = "AB1 2CD,?,62020,Turned Ltd,Street,7\n".repeat(Employers.NEEDED);
    assertThat(read(header + rows).next(1)).containsExactly(new Employer("Turned Ltd", "62020"));
  }

  @Test
  @DisplayName("OPS-1 nobody is given twice and nobody beyond the end")
  void nobody_is_given_twice() throws IOException {
    Employers employers = read(HEADER + rows(Employers.NEEDED));
    assertThat(employers.next(3)).doesNotContainAnyElementsOf(employers.next(3));
    assertThatThrownBy(() -> employers.next(Employers.NEEDED))
        .isInstanceOf(BadData.class)
        .hasMessageContaining("only " + Employers.NEEDED);
  }

  @Test
  @DisplayName("OPS-1 a file of another shape is refused with what is missing")
  void a_file_of_another_shape_is_refused() {
    assertThatThrownBy(() -> read("company,number\nA Ltd,1\n"))
        .isInstanceOf(BadData.class)
        .hasMessageStartingWith("the test has the columns [company, number]; needed are [name,");
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(BadData.class)
        .hasMessageContaining("needed are [name,");
    assertThatThrownBy(() -> read(HEADER + "\"never closed,1,2,3,4\n"))
        .isInstanceOf(BadData.class)
        .hasMessageStartingWith("the test is no CSV");
  }

  @Test
  @DisplayName("OPS-1 a file with too few companies is refused before anything starts")
  void a_file_with_too_few_companies_is_refused() {
    assertThatThrownBy(() -> read(HEADER + rows(3)))
        .isInstanceOf(BadData.class)
        .hasMessage("the test has 3 usable rows; needed are " + Employers.NEEDED);
  }

  @Test
  @DisplayName("OPS-1 a file that is absent or not UTF-8 is refused by name")
  void a_file_that_cannot_be_read_is_refused_by_name(@TempDir Path directory) throws IOException {
    Path absent = directory.resolve("absent.csv");
    assertThatThrownBy(() -> Employers.of(absent))
        .isInstanceOf(BadData.class)
        .hasMessageStartingWith(absent + " cannot be read");
    Path binary = Files.write(directory.resolve("binary.csv"), new byte[] {(byte) 0xff, 0, 1});
    assertThatThrownBy(() -> Employers.of(binary))
        .isInstanceOf(BadData.class)
        .hasMessageContaining("binary.csv");
  }

  private static Employers read(String csv) throws IOException {
    return Employers.read(new StringReader(csv), "the test");
  }

  private static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "Company " + i + " Ltd," + i + ",62020,Street,AB1 2CD\n")
        .collect(Collectors.joining());
  }
}
