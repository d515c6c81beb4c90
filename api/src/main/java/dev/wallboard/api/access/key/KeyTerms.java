package dev.wallboard.api.access.key;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.hosts.AddressRange;
import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a key is for.
 *
 * @param kind how it shows who calls
 * @param name what it is called among people
 * @param developer who writes the program that has it
 * @param description empty if nobody has said more
 * @param privileges at least one
 * @param addresses where it may come from; empty for anywhere
 * @param isTwoLegged whether it may sign without its token; never so of one that asks for tokens
 */
public record KeyTerms(
    KeyKind kind,
    String name,
    String developer,
    Optional<String> description,
    Set<Privilege> privileges,
    List<AddressRange> addresses,
    boolean isTwoLegged) {

  private static final List<String> MEMBERS =
      List.of("kind", "name", "developer", "description", "privileges", "addresses", "twoLegged");

  private static final int MOST_NAME_CHARACTERS = 100;
  private static final int MOST_DESCRIPTION_CHARACTERS = 1_000;
  private static final int MOST_ADDRESSES = 100;
  private static final int MOST_ADDRESS_CHARACTERS = 50;

  public KeyTerms {
    privileges = Set.copyOf(privileges);
    addresses = List.copyOf(addresses);
  }

  /**
   * Takes the terms out of a document that has nothing else.
   *
   * @throws WrongDocument if one of them breaks a rule, or there is more; the message says which
   */
  public static KeyTerms readAlone(Members members) throws WrongDocument {
    members.allowOnly(MEMBERS);
    return read(members);
  }

  /**
   * Takes the terms out of a document.
   *
   * @throws WrongDocument if one of them breaks a rule; the message says which
   */
  public static KeyTerms read(Members members) throws WrongDocument {
    KeyKind kind =
        members.has("kind") ? KeyKind.of(members.oneOf("kind", KeyKind.texts())) : KeyKind.OAUTH1;
    boolean isTwoLegged = members.flag("twoLegged", false);
    if (isTwoLegged && kind != KeyKind.OAUTH1) {
      throw members.wrong("twoLegged", "is for keys that sign, which are of kind oauth1");
    }
    return new KeyTerms(
        kind,
        members.name("name", MOST_NAME_CHARACTERS),
        members.name("developer", MOST_NAME_CHARACTERS),
        members.optionalText("description", MOST_DESCRIPTION_CHARACTERS),
        privileges(members),
        addresses(members),
        isTwoLegged);
  }

  private static Set<Privilege> privileges(Members members) throws WrongDocument {
    Set<Privilege> privileges = EnumSet.noneOf(Privilege.class);
    int most = Privilege.values().length;
    for (String text : members.texts("privileges", 1, most, MOST_NAME_CHARACTERS)) {
      privileges.add(
          Privilege.of(text)
              .orElseThrow(
                  () ->
                      members.wrong(
                          "privileges",
                          "may be " + String.join(", ", Privilege.texts()) + " only")));
    }
    return privileges;
  }

  private static List<AddressRange> addresses(Members members) throws WrongDocument {
    List<AddressRange> addresses = new ArrayList<>();
    if (members.has("addresses")) {
      for (String text : members.texts("addresses", 0, MOST_ADDRESSES, MOST_ADDRESS_CHARACTERS)) {
        addresses.add(
            AddressRange.parse(text)
                .orElseThrow(
                    () ->
                        members.wrong(
                            "addresses[" + addresses.size() + "]",
                            "must be an IP address, or a range like 10.0.0.0/8 or 2001:db8::/32"
                                + " whose address has nothing beyond its prefix")));
      }
    }
    return addresses;
  }

  /** The document that asks for a key on these terms. */
  public byte[] document() {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          writeMembersTo(json);
          json.writeEndObject();
        });
  }

  /** Writes the terms into an object that has begun, and may go on. */
  void writeMembersTo(JsonGenerator json) throws IOException {
    json.writeStringField("kind", kind.text());
    json.writeStringField("name", name);
    json.writeStringField("developer", developer);
    if (description.isPresent()) {
      json.writeStringField("description", description.get());
    }
    json.writeArrayFieldStart("privileges");
    for (Privilege privilege : Privilege.values()) {
      if (privileges.contains(privilege)) {
        json.writeString(privilege.text());
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("addresses");
    for (AddressRange range : addresses) {
      json.writeString(range.toString());
    }
    json.writeEndArray();
    if (kind == KeyKind.OAUTH1) {
      json.writeBooleanField("twoLegged", isTwoLegged);
    }
  }

  boolean allows(InetAddress from) {
    return addresses.isEmpty() || addresses.stream().anyMatch(range -> range.contains(from));
  }
}
