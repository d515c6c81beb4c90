package dev.wallboard.api.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Requests made by hand. */
public final class Requests {

  private String method = "GET";
  private String origin = "http://localhost";
  private String path = "/operations/api/account/1/queuestate";
  private String query = "";
  private String client = "127.0.0.1";
  private final Map<String, List<String>> headers = new TreeMap<>();

  private Requests() {}

  /** A GET of this target. */
  public static Requests get(String target) {
    return new Requests().to(target);
  }

  /** The same by another method. */
  public Requests by(String other) {
    method = other;
    return this;
  }

  private Requests to(String target) {
    int mark = target.indexOf('?');
    path = mark < 0 ? target : target.substring(0, mark);
    query = mark < 0 ? "" : target.substring(mark + 1);
    return this;
  }

  /** The same, dialled at another origin. */
  public Requests at(String other) {
    origin = other;
    return this;
  }

  /** The same with a header more. */
  public Requests with(String name, String value) {
    headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), first -> new ArrayList<>()).add(value);
    return this;
  }

  /** The same from another address. */
  public Requests from(String address) {
    client = address;
    return this;
  }

  public AccessRequest made() {
    try {
      return new AccessRequest(
          method,
          origin,
          path,
          query,
          name -> headers.getOrDefault(name, List.of()),
          InetAddress.getByName(client));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
