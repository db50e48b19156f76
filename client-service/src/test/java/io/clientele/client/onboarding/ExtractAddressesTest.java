package io.clientele.client.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractAddressesTest {

  private final ExtractAddresses addresses =
      new ExtractAddresses(new Random(7), new ExtractDomain("In.Example"));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Café Noir & Sons Ltd, cafe-noir-sons-ltd",
    "'  --A. B. C.-- ', a-b-c",
    "東京, client",
    "!!!, client",
    "A Very Long Name Indeed For One Small Shop, a-very-long-name-indeed-for-on",
    "Twenty-nine signs and a break here, twenty-nine-signs-and-a-break",
  })
  @DisplayName("CLI-7 an extract address begins with the name a person knows")
  void an_address_begins_with_the_name(String name, String slug) {
    assertThat(addresses.next(name)).matches(slug + "-[a-z2-9]{10}@in\\.example");
  }

  @Test
  @DisplayName("CLI-7 two clients of one name get two addresses, from every sign there is")
  void two_clients_of_one_name_get_two_addresses() {
    var many = IntStream.range(0, 500).mapToObj(i -> addresses.next("x")).toList();
    assertThat(many).doesNotHaveDuplicates();
    assertThat(many.stream().flatMapToInt(one -> one.substring(2, 12).chars()).distinct().count())
        .isEqualTo(32);
  }
}
