package dev.wallboard.api.access.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A change of keys, users, links or rules.
 *
 * @param accountId whose they are; empty for what belongs to the server
 * @param by who has made it: {@code key 3f…}, {@code user 12}, {@code operator}; see {@link
 *     dev.wallboard.api.access.Caller#words}
 * @param action what was done, the kind of thing first: {@code key.create}, {@code user.disable}
 * @param subject to which one, by its id
 * @param details what else an auditor wants to know, never a secret
 */
public record AuditEntry(
    String accountId, String by, String action, String subject, Map<String, String> details) {

  public AuditEntry {
    details = new LinkedHashMap<>(details);
  }
}
