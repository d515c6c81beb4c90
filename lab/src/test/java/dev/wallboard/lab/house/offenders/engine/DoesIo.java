package dev.wallboard.lab.house.offenders.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

final class DoesIo {
  private DoesIo() {}

  static int read(InputStream in) throws IOException {
    return in.read();
  }

  static boolean file() {
    return Files.exists(Path.of("x"));
  }

  static Socket socket() {
    return new Socket();
  }

  static void channel(FileChannel channel) {}
}
