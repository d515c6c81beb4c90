package dev.wallboard.app;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses that only this machine can reach. */
final class Loopback {

  private Loopback() {}

  static void require(String host) throws WrongCall {
    if (!isLoopback(host)) {
      throw new WrongCall(
          "--host must be an address of this machine's loopback, such as 127.0.0.1, for there is no"
              + " access control yet; not "
              + host);
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
