package dev.wallboard.intake;

import dev.wallboard.model.Event;
import dev.wallboard.store.EventStore;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The one door for events, whatever brings them. Of each batch of a body, in this order: its events
 * are decoded and admitted, the store keeps them, the engine of their account counts them; and once
 * all of the body has come so far, its sender hears of it.
 *
 * <p>For any number of threads. A body is decoded on the thread that brings it, which waits where
 * the store is behind; the receipt comes on another.
 */
public final class IntakeDoor {

  private static final int UNPACK_BUFFER_BYTES = 1 << 16;

  private final Accounts accounts;
  private final EventStore store;
  private final EventDecoder decoder;
  private final IntakeSettings settings;
  private final Executor appliers;

  /**
   * @param accounts those of the same store
   * @param appliers where events that are kept are counted; must not be the threads that bring
   *     bodies, which may all be waiting for it
   */
  public IntakeDoor(
      Accounts accounts,
      EventStore store,
      EventDecoder decoder,
      IntakeSettings settings,
      Executor appliers) {
    this.accounts = accounts;
    this.store = store;
    this.decoder = decoder;
    this.settings = settings;
    this.appliers = appliers;
  }

  /**
   * Takes the events of a body in. Never completes with an exception but for a fault of our own.
   */
  public CompletionStage<Receipt> take(String accountId, EventBody body) {
    return taken(accountId, delivery -> read(body, delivery));
  }

  /** Takes events in that are decoded already. */
  public CompletionStage<Receipt> take(String accountId, List<Event> events) {
    return taken(
        accountId,
        delivery -> {
          for (int i = 0; i < events.size(); i++) {
            delivery.event(i + 1L, events.get(i));
          }
        });
  }

  private CompletionStage<Receipt> taken(String accountId, Contents contents) {
    Delivery delivery = new Delivery(accountId, accounts, store, settings, appliers);
    try {
      contents.readInto(delivery);
    } catch (Delivery.CutShort end) {
      // The delivery knows why.
    } catch (BodyTooLarge tooLarge) {
      delivery.cut(Receipt.Cause.BODY_TOO_LARGE, String.valueOf(tooLarge.getMessage()));
    } catch (IOException unreadable) {
      delivery.cut(Receipt.Cause.BODY_UNREADABLE, reason(unreadable));
    }
    return delivery.end();
  }

  private void read(EventBody body, Delivery delivery) throws IOException {
    InputStream bytes = new LimitedInput(unpacked(body), settings.maxBodyBytes());
    if (body instanceof EventBody.Formatted formatted) {
      decoder.decode(formatted.format(), bytes, delivery);
    } else if (body instanceof EventBody.Payload payload) {
      decoder.decodeBinary(payload.attributes(), bytes, delivery);
    }
  }

  private static InputStream unpacked(EventBody body) throws IOException {
    return body.isGzip()
        ? new BufferedInputStream(
            new GZIPInputStream(body.bytes(), UNPACK_BUFFER_BYTES), UNPACK_BUFFER_BYTES)
        : body.bytes();
  }

  private static String reason(IOException unreadable) {
    if (unreadable instanceof ZipException) {
      return "the body is not what gzip packed: "
          + Shown.message(String.valueOf(unreadable.getMessage()));
    }
    if (unreadable instanceof EOFException) {
      return "the body ends before what gzip packed does";
    }
    return "the body cannot be read: " + unreadable.getMessage();
  }

  /** Tells a delivery what there is. */
  private interface Contents {
    void readInto(Delivery delivery) throws IOException;
  }
}
