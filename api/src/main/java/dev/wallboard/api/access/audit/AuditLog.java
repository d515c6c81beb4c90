package dev.wallboard.api.access.audit;

/** Where changes of access are noted once they have been made. For any thread that may wait. */
@FunctionalInterface
public interface AuditLog {

  /** Notes nothing, for tests of other things. */
  AuditLog NONE = entry -> {};

  /** Notes a change. Throws nothing: what is done is done. */
  void note(AuditEntry entry);
}
