package dev.wallboard.api.access.token;

import dev.wallboard.api.access.SecretBox;
import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import dev.wallboard.model.Records;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How signing keys are kept: a JSON object each, in the collection {@code signing-keys} of the
 * server, the private half sealed.
 */
final class SigningKeyForm {

  static final String COLLECTION = "signing-keys";

  private static final int LONGEST = 10_000;

  private final SecretBox box;

  SigningKeyForm(SecretBox box) {
    this.box = box;
  }

  private static Records.Key place(String id) {
    return new Records.Key(COLLECTION, "", id);
  }

  private static String sealedAt(String id) {
    return COLLECTION + "/" + id;
  }

  Records.Change delete(SigningKey key) {
    return new Records.Change.Delete(place(key.id()));
  }

  Records.Change put(SigningKey key) {
    return new Records.Change.Put(
        place(key.id()),
        JsonBytes.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("open", base64(key.open().getEncoded()));
              if (key.secret().isPresent()) {
                byte[] secret = key.secret().get().getEncoded();
                json.writeStringField("sealed", base64(box.seal(secret, sealedAt(key.id()))));
              }
              json.writeNumberField("createdEpochMillis", key.createdEpochMillis());
              if (key.isRetired()) {
                json.writeNumberField("retiredEpochMillis", key.retiredEpochMillis().getAsLong());
              }
              json.writeEndObject();
            }));
  }

  /** The key that a record is. */
  SigningKey read(Records.Kept kept) {
    try {
      return read(kept.key().id(), Members.read(kept.value()));
    } catch (WrongDocument | GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "the signing key " + kept.key().id() + " is kept in a form that is not known", e);
    }
  }

  private SigningKey read(String id, Members members)
      throws WrongDocument, GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance("RSA");
    byte[] open = bytes(members.text("open", LONGEST));
    Optional<PrivateKey> secret = Optional.empty();
    if (members.has("sealed")) {
      byte[] opened = box.open(bytes(members.text("sealed", LONGEST)), sealedAt(id));
      secret = Optional.of(factory.generatePrivate(new PKCS8EncodedKeySpec(opened)));
    }
    return new SigningKey(
        id,
        (RSAPublicKey) factory.generatePublic(new X509EncodedKeySpec(open)),
        secret,
        members.whole("createdEpochMillis", Long.MIN_VALUE, Long.MAX_VALUE),
        members.has("retiredEpochMillis")
            ? OptionalLong.of(members.whole("retiredEpochMillis", Long.MIN_VALUE, Long.MAX_VALUE))
            : OptionalLong.empty());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
