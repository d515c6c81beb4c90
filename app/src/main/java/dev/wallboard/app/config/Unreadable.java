package dev.wallboard.app.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says why a file cannot be read, in words that follow its name. */
final class Unreadable {

  private Unreadable() {}

  static String why(Path path, IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "does not exist";
    }
    if (failure instanceof AccessDeniedException) {
      return "may not be read by this user";
    }
    if (failure instanceof CharacterCodingException) {
      return "is not written in UTF-8";
    }
    return Files.isDirectory(path) ? "is a folder" : "cannot be read: " + failure.getMessage();
  }
}
