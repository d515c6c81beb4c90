package dev.wallboard.engine;

/**
 * What the fold of an engagement's events finds to have happened. Skills, agents and centres are
 * dense numbers; {@code centre} may be {@link DenseIds#NONE}; instants are epoch milliseconds.
 */
interface EngagementFacts {

  /** A stay in the queue of the skill began. */
  void entered(int skill, int centre, long epochMillis);

  /** The stay that began at {@code sinceEpochMillis} ended. */
  void left(int skill, int centre, long sinceEpochMillis, long epochMillis);

  /** An agent took it from the queue, or directly with a wait of 0. */
  void answered(int skill, int centre, int agent, long epochMillis, long waitMillis);

  /** It left the queue without having been connected. */
  void abandoned(int skill, int centre, long epochMillis, long waitMillis);

  /** A segment with the agent began. */
  void connected(int skill, int agent, long epochMillis);

  /** The segment with the agent ended, if only by silence. */
  void released(int agent, long epochMillis);

  /** The segment ended by an event, and so counts as handled. */
  void handled(int skill, int agent, long epochMillis, long handlingMillis, boolean interactive);

  /** The chat was closed. */
  void closed(int skill, int agent, long epochMillis, boolean interactive);

  /** Nobody listens. */
  EngagementFacts UNHEARD =
      new EngagementFacts() {
        @Override
        public void entered(int skill, int centre, long at) {}

        @Override
        public void left(int skill, int centre, long since, long at) {}

        @Override
        public void answered(int skill, int centre, int agent, long at, long waitMillis) {}

        @Override
        public void abandoned(int skill, int centre, long at, long waitMillis) {}

        @Override
        public void connected(int skill, int agent, long at) {}

        @Override
        public void released(int agent, long at) {}

        @Override
        public void handled(
            int skill, int agent, long at, long handlingMillis, boolean interactive) {}

        @Override
        public void closed(int skill, int agent, long at, boolean interactive) {}
      };
}
