package dev.wallboard.lab.house.offenders.api.operations;

import dev.wallboard.lab.house.offenders.engine.AccountReads;

/** Allowed. */
interface AsksTheReadPort {
  AccountReads ask(AccountReads.Question question);
}
