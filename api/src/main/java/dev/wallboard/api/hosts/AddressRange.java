package dev.wallboard.api.hosts;

import java.net.InetAddress;
import java.util.Optional;

/**
 * A range of network addresses, as CIDR writes it: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or an
 * address alone.
 *
 * @param first its first address
 * @param bits how many of the leading bits all of its addresses share
 */
public record AddressRange(InetAddress first, int bits) {

  /** The range; empty if it is not written as one, or if its first address has bits beyond. */
  public static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    Optional<InetAddress> address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
    return address.flatMap(first -> of(first, slash < 0 ? "" : text.substring(slash)));
  }

  private static Optional<AddressRange> of(InetAddress first, String suffix) {
    int all = first.getAddress().length * Byte.SIZE;
    if (suffix.isEmpty()) {
      return Optional.of(new AddressRange(first, all));
    }
    if (!suffix.matches("/[0-9]{1,3}")) {
      return Optional.empty();
    }
    int bits = Integer.parseInt(suffix.substring(1));
    return bits <= all && hasNothingBeyond(first.getAddress(), bits)
        ? Optional.of(new AddressRange(first, bits))
        : Optional.empty();
  }

  private static boolean hasNothingBeyond(byte[] address, int bits) {
    for (int bit = bits; bit < address.length * Byte.SIZE; bit++) {
      if (bit(address, bit) != 0) {
        return false;
      }
    }
    return true;
  }

  private static int bit(byte[] address, int bit) {
    return address[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
  }

  /** Whether the address is in it. Addresses of the other version never are. */
  public boolean contains(InetAddress address) {
    byte[] mine = first.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      if (bit(mine, bit) != bit(other, bit)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return first.getHostAddress() + "/" + bits;
  }
}
