package dev.wallboard.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the dashboard, all in memory: {@code index.html}, and two levels below {@code
 * /assets/VERSION} the rest. The version is a digest of them all, so that what lies below it never
 * changes, while modules name each other by relative paths.
 */
final class PageFiles {

  private static final String FOLDER = "/dev/wallboard/api/dashboard";
  private static final String INDEX = "index.html";
  private static final String VERSION_PLACE = "{version}";

  private final String version;
  private final PageFile index;
  private final Map<String, PageFile> assets;

  private PageFiles(String version, PageFile index, Map<String, PageFile> assets) {
    this.version = version;
    this.index = index;
    this.assets = Map.copyOf(assets);
  }

  /** Those that ship with the server, read once a process. */
  static PageFiles bundled() {
    return Bundled.FILES;
  }

  private static final class Bundled {
    static final PageFiles FILES = read(FOLDER);
  }

  /** The files of this folder of the class path. */
  static PageFiles read(String folder) {
    URL index = PageFiles.class.getResource(folder + "/" + INDEX);
    if (index == null) {
      throw new IllegalStateException("the files of the dashboard are not on the class path");
    }
    try {
      URI uri = index.toURI();
      if (!uri.getScheme().equals("jar")) {
        return of(contents(Path.of(uri).resolveSibling("")));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return of(contents(jar.getPath(folder)));
      }
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("the files of the dashboard cannot be read", e);
    }
  }

  private static SortedMap<String, byte[]> contents(Path folder) throws IOException {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> contents.put(name(folder, file), bytes(file)));
    }
    return contents;
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files by their names, {@code index.html} and {@code FOLDER/FILE}; others are not served. */
  static PageFiles of(SortedMap<String, byte[]> contents) {
    String version = Digest.of(contents.values());
    byte[] page = contents.get(INDEX);
    if (page == null) {
      throw new IllegalStateException("there is no " + INDEX);
    }
    String text = new String(page, UTF_8).replace(VERSION_PLACE, version);
    Map<String, PageFile> assets = new HashMap<>();
    contents.forEach(
        (name, bytes) -> {
          if (name.indexOf('/') > 0) {
            assets.put(name, PageFile.of(name, bytes));
          }
        });
    return new PageFiles(version, PageFile.of(INDEX, text.getBytes(UTF_8)), assets);
  }

  /** Where assets lie now. */
  String version() {
    return version;
  }

  /** The one page. */
  PageFile index() {
    return index;
  }

  /** The asset of this name, two levels deep; null if there is none. */
  @Nullable PageFile asset(String folder, String file) {
    return assets.get(folder + "/" + file);
  }

  /** The names of all assets. */
  List<String> names() {
    return assets.keySet().stream().sorted().toList();
  }
}
