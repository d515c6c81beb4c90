package dev.wallboard.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which version this is, as its jar says. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String ofJar = Version.class.getPackage().getImplementationVersion();
    return new String[] {"wallboard " + Objects.requireNonNullElse(ofJar, "(not from a jar)")};
  }
}
