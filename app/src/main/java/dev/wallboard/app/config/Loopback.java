package dev.wallboard.app.config;

import dev.wallboard.api.http.HttpSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses that only this machine can reach. */
final class Loopback {

  private Loopback() {}

  /**
   * The address, if it is one.
   *
   * @throws IllegalArgumentException if others can reach it
   */
  static HttpSettings.Address require(HttpSettings.Address address) {
    if (!isLoopback(address.host())) {
      throw new IllegalArgumentException(
          "http.host must be an address of this machine's loopback, such as 127.0.0.1, for there is"
              + " no access control yet; not "
              + address.host());
    }
    return address;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
