package dev.wallboard.intake.sources.chatwoot;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The conversations by their ids. There is a limit; beyond it the one that nothing was heard of for
 * longest is forgotten.
 */
final class Conversations {

  private final int most;
  private final LinkedHashMap<String, Conversation> byId = new LinkedHashMap<>(16, 0.75f, true);

  Conversations(int most) {
    this.most = most;
  }

  Conversation find(String id) {
    return byId.getOrDefault(id, Conversation.UNKNOWN);
  }

  void put(String id, Conversation conversation) {
    byId.put(id, conversation);
    if (byId.size() > most) {
      Iterator<Map.Entry<String, Conversation>> oldest = byId.entrySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
