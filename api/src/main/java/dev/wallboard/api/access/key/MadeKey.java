package dev.wallboard.api.access.key;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A key that has just been made, with its secrets, which nobody is told again.
 *
 * @param credentials by their names, in order: {@code consumerKey}, {@code consumerSecret}, {@code
 *     token} and {@code tokenSecret}, or {@code clientId} and {@code clientSecret}
 */
public record MadeKey(KeyView key, Map<String, String> credentials) {

  private static final int LONGEST = 200;

  /** Takes it out of an answer. */
  public static MadeKey read(Members members) throws WrongDocument {
    KeyView key = KeyView.read(members);
    Members given = members.object(key.terms().kind().text());
    Map<String, String> credentials = new LinkedHashMap<>();
    for (String name : given.names()) {
      credentials.put(name, given.text(name, LONGEST));
    }
    return new MadeKey(key, credentials);
  }

  /** As a document. */
  public byte[] document() {
    return JsonBytes.of(this::writeTo);
  }

  /** Writes it as an object: the key, and behind it the credentials under the name of its kind. */
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    key.writeMembersTo(json);
    json.writeObjectFieldStart(key.terms().kind().text());
    for (Map.Entry<String, String> one : credentials.entrySet()) {
      json.writeStringField(one.getKey(), one.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** One of the credentials. */
  public String credential(String name) {
    String text = credentials.get(name);
    if (text == null) {
      throw new IllegalArgumentException("a key of this kind has no " + name);
    }
    return text;
  }

  /** Nothing of the secrets, for it may end up in a log. */
  @Override
  public String toString() {
    return "the new key " + key.id();
  }
}
