package io.clientele.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept between two starts. */
class HomeTest {

  private final Path project;

  HomeTest(@TempDir Path project) {
    this.project = project;
  }

  @Test
  @DisplayName("OPS-1 the demo starts empty unless told to keep")
  void the_demo_starts_empty_unless_told_to_keep() throws Exception {
    Path kept = Files.createDirectories(Home.ofDemo(project, true).data().resolve("a/b"));
    Home.ofDemo(project, true).prepare();
    assertThat(kept).exists();
    Home.ofDemo(project, false).prepare();
    assertThat(Home.ofDemo(project, false).data()).doesNotExist();
  }

  @Test
  @DisplayName("OPS-1 the demo leaves the data of up alone")
  void the_demo_leaves_the_data_of_up_alone() throws Exception {
    Path data = Files.createDirectories(Home.of(project).data());
    Home.ofDemo(project, false).prepare();
    Home.of(project).prepare();
    assertThat(data).exists();
  }

  @Test
  @DisplayName("OPS-1 logs begin anew with each start however many instances there were")
  void logs_begin_anew_with_each_start() throws Exception {
    Home home = Home.of(project);
    Files.createDirectories(home.logs());
    Files.writeString(home.log("client-service-2"), "of the last time");
    home.emptyLogs();
    assertThat(home.log("client-service-2")).isEmptyFile();
  }

  @Test
  @DisplayName("OPS-1 the secret is made up once and only its owner reads it")
  void the_secret_is_made_up_once_and_only_its_owner_reads_it() throws Exception {
    Path data = Home.of(project).data();
    String secret = Secret.in(data).derived("a");
    assertThat(Secret.in(data).derived("a")).isEqualTo(secret);
    assertThat(Secret.in(project.resolve("elsewhere")).derived("a")).isNotEqualTo(secret);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret"))))
        .isEqualTo("rw-------");
  }
}
