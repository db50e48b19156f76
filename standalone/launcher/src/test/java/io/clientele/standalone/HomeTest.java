package io.clientele.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
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
  @DisplayName("OPS-1 the secret is made up once and only its owner reads it")
  void the_secret_is_made_up_once_and_only_its_owner_reads_it() throws Exception {
    Path data = Home.of(project).data();
    String secret = Secret.in(data);
    assertThat(Base64.getDecoder().decode(secret)).hasSize(32);
    assertThat(Secret.in(data)).isEqualTo(secret);
    assertThat(Secret.in(project.resolve("elsewhere"))).isNotEqualTo(secret);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret"))))
        .isEqualTo("rw-------");
  }
}
