package dev.wallboard.api.access.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.access.SecretBox;
import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import dev.wallboard.model.Records;
import java.io.IOException;
import java.util.Base64;
import java.util.OptionalLong;

/**
 * How keys are kept: a JSON object each, in the collection {@code keys}. What a key signs with is
 * sealed for the place of its record; of what it asks for tokens with there is a fingerprint.
 */
final class KeyForm {

  static final String COLLECTION = "keys";

  private static final int LONGEST = 2_000;

  private final SecretBox box;

  KeyForm(SecretBox box) {
    this.box = box;
  }

  /** A key that was read, and when it was last used. */
  record Kept(ApiKey key, OptionalLong lastUsedEpochMillis) {}

  private static String place(String accountId, String id) {
    return COLLECTION + "/" + accountId + "/" + id;
  }

  Records.Change put(ApiKey key, OptionalLong lastUsedEpochMillis) {
    byte[] json =
        JsonBytes.of(
            out -> {
              out.writeStartObject();
              key.terms().writeMembersTo(out);
              out.writeBooleanField("enabled", key.isEnabled());
              out.writeNumberField("createdEpochMillis", key.createdEpochMillis());
              if (lastUsedEpochMillis.isPresent()) {
                out.writeNumberField("lastUsedEpochMillis", lastUsedEpochMillis.getAsLong());
              }
              writeSecrets(key, out);
              out.writeEndObject();
            });
    return new Records.Change.Put(new Records.Key(COLLECTION, key.accountId(), key.id()), json);
  }

  private void writeSecrets(ApiKey key, JsonGenerator out) throws IOException {
    if (key.secrets() instanceof KeySecrets.Signing signing) {
      String plain = signing.consumerSecret() + "&" + signing.tokenSecret();
      byte[] sealed = box.seal(plain.getBytes(UTF_8), place(key.accountId(), key.id()));
      out.writeStringField("consumerKey", signing.consumerKey());
      out.writeStringField("token", signing.token());
      out.writeStringField("sealedSecrets", Base64.getEncoder().encodeToString(sealed));
    } else if (key.secrets() instanceof KeySecrets.Asking asking) {
      out.writeStringField("clientId", asking.clientId());
      out.writeStringField("secretFingerprint", asking.fingerprint());
    }
  }

  /**
   * The key that a record is.
   *
   * @throws IllegalStateException if it is not one, or was sealed under another master key
   */
  Kept read(Records.Kept kept) {
    String accountId = kept.key().accountId();
    String id = kept.key().id();
    try {
      Members members = Members.read(kept.value());
      KeyTerms terms = KeyTerms.read(members);
      ApiKey key =
          new ApiKey(
              accountId,
              id,
              terms,
              members.flag("enabled"),
              members.whole("createdEpochMillis", Long.MIN_VALUE, Long.MAX_VALUE),
              secrets(terms.kind(), members, place(accountId, id)));
      return new Kept(key, KeyView.lastUse(members));
    } catch (WrongDocument e) {
      throw new IllegalStateException(
          "the key %s of account %s is kept in a form that is not known".formatted(id, accountId),
          e);
    }
  }

  private KeySecrets secrets(KeyKind kind, Members members, String place) throws WrongDocument {
    return switch (kind) {
      case OAUTH1 -> signing(members, place);
      case OAUTH2 ->
          new KeySecrets.Asking(
              members.text("clientId", LONGEST), members.text("secretFingerprint", LONGEST));
    };
  }

  private KeySecrets signing(Members members, String place) throws WrongDocument {
    byte[] sealed = Base64.getDecoder().decode(members.text("sealedSecrets", LONGEST));
    String[] plain = new String(box.open(sealed, place), UTF_8).split("&", 2);
    return new KeySecrets.Signing(
        members.text("consumerKey", LONGEST), plain[0], members.text("token", LONGEST), plain[1]);
  }
}
