package io.clientele.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseTest {

  @Test
  @DisplayName("GTW-4 what runs beside the tests and deletes its own files disturbs no reading")
  void what_is_deleted_elsewhere_disturbs_no_reading(@TempDir Path root) throws IOException {
    var ours = Files.writeString(root.resolve("README.md"), "ours");
    var run = Files.createDirectories(root.resolve(".clientele/run"));
    var over = new AtomicBoolean();
    var other = CompletableFuture.runAsync(() -> comeAndGo(run, over));

    try {
      for (int i = 0; i < 2_000; i++) {
        assertThat(House.files(root, path -> true)).containsExactly(ours);
      }
    } finally {
      over.set(true);
      other.join();
    }
  }

  private static void comeAndGo(Path folder, AtomicBoolean over) {
    try {
      while (!over.get()) {
        var log = Files.createDirectories(folder.resolve("client/log"));
        Files.delete(log);
        Files.delete(log.getParent());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
