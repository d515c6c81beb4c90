package dev.wallboard.intake.sources.asterisk;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The events of a queue log that are known by name, and what each means. The names are those of the
 * file, of old versions of Asterisk too.
 */
enum QueueLogEvent {
  ENTERQUEUE(Meaning.ENTER),
  CONNECT(Meaning.CONNECT),
  COMPLETEAGENT(Meaning.COMPLETE),
  COMPLETECALLER(Meaning.COMPLETE),
  ABANDON(Meaning.ABANDON),
  EXITWITHTIMEOUT(Meaning.EXIT),
  EXITEMPTY(Meaning.EXIT),
  EXITWITHKEY(Meaning.EXIT),
  WITHDRAW(Meaning.EXIT),
  BLINDTRANSFER(Meaning.TRANSFER),
  ATTENDEDTRANSFER(Meaning.TRANSFER),
  TRANSFER(Meaning.TRANSFER),
  ADDMEMBER(Meaning.LOGIN),
  AGENTLOGIN(Meaning.LOGIN),
  AGENTCALLBACKLOGIN(Meaning.LOGIN),
  REMOVEMEMBER(Meaning.LOGOFF),
  AGENTLOGOFF(Meaning.LOGOFF),
  AGENTCALLBACKLOGOFF(Meaning.LOGOFF),
  PAUSE(Meaning.PAUSE),
  PAUSEALL(Meaning.PAUSE),
  UNPAUSE(Meaning.UNPAUSE),
  UNPAUSEALL(Meaning.UNPAUSE),
  QUEUESTART(Meaning.START),
  RINGNOANSWER(Meaning.NONE),
  RINGCANCELED(Meaning.NONE),
  AGENTDUMP(Meaning.NONE),
  SYSCOMPAT(Meaning.NONE),
  CONFIGRELOAD(Meaning.NONE),
  PENALTY(Meaning.NONE),
  RINGINUSE(Meaning.NONE),
  DID(Meaning.NONE),
  INFO(Meaning.NONE);

  private static final Map<String, QueueLogEvent> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

  private final Meaning meaning;

  QueueLogEvent(Meaning meaning) {
    this.meaning = meaning;
  }

  /** What an event says. */
  enum Meaning {
    ENTER,
    CONNECT,
    COMPLETE,
    ABANDON,
    /** Left the queue, maybe for another one. */
    EXIT,
    TRANSFER,
    LOGIN,
    LOGOFF,
    PAUSE,
    UNPAUSE,
    /** Asterisk has started; no call has lived through it. */
    START,
    /** Nothing of queues or states. */
    NONE
  }

  Meaning meaning() {
    return meaning;
  }

  static Optional<QueueLogEvent> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
