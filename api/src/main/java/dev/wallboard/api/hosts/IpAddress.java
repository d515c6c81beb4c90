package dev.wallboard.api.hosts;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Network addresses written as numbers, of either version; names are never looked up. */
public final class IpAddress {

  private IpAddress() {}

  /**
   * The address, if it is written as one: {@code 10.0.0.1}, {@code 2001:db8::1}. An address of
   * version 4 that is mapped into version 6 is the one of version 4.
   */
  public static Optional<InetAddress> parse(String text) {
    byte[] bytes = isPlain(text) ? NetUtil.createByteArrayFromIpAddressString(text) : null;
    return bytes == null ? Optional.empty() : Optional.of(ofBytes(bytes));
  }

  /** Whether it has neither brackets nor the name of an interface. */
  private static boolean isPlain(String text) {
    return text.indexOf('[') < 0 && text.indexOf('%') < 0;
  }

  static InetAddress ofBytes(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has 4 bytes or 16", e);
    }
  }
}
