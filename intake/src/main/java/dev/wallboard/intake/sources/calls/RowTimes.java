package dev.wallboard.intake.sources.calls;

import java.util.OptionalLong;

/** The instants that the columns of one row hold. */
interface RowTimes {

  /**
   * The instant in a column, in milliseconds since 1970, or empty if there is none.
   *
   * @throws UnusableRowException if the value is not written as the mapping says
   */
  OptionalLong epochMillis(String column) throws UnusableRowException;

  /**
   * The length of time in a column, in milliseconds, or empty if there is none.
   *
   * @throws UnusableRowException if the value is not written as the mapping says
   */
  OptionalLong durationMillis(String column) throws UnusableRowException;
}
