package io.clientele.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept between two starts. */
class HomeTest {

  private final Path project;

  HomeTest(@TempDir Path project) {
    this.project = project;
  }

  @Test
  void the_demo_starts_empty_unless_told_to_keep() throws Exception {
    Path kept = Files.createDirectories(Home.ofDemo(project, true).data().resolve("a/b"));
    assertThat(Home.ofDemo(project, true).data()).isDirectoryRecursivelyContaining("glob:**/b");
    assertThat(Home.ofDemo(project, false).data()).doesNotExist();
    assertThat(kept).doesNotExist();
  }

  @Test
  void the_demo_leaves_the_data_of_up_alone() throws Exception {
    Path data = Files.createDirectories(Home.of(project).data());
    assertThat(Home.ofDemo(project, false).data()).isNotEqualTo(data);
    assertThat(data).exists();
  }

  @Test
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
