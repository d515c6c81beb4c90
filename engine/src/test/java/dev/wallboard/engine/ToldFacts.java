package dev.wallboard.engine;

import java.util.ArrayList;
import java.util.List;

/** Writes down the facts it is told, a line each. */
final class ToldFacts implements EngagementFacts {

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return lines;
  }

  @Override
  public void entered(int skill, int centre, long at) {
    lines.add(at + " entered skill " + skill + centre(centre));
  }

  @Override
  public void left(int skill, int centre, long since, long at) {
    lines.add(at + " left skill " + skill + centre(centre) + " entered at " + since);
  }

  @Override
  public void answered(int skill, int centre, int agent, long at, long waitMillis) {
    lines.add(
        at + " answered in skill " + skill + centre(centre) + " by " + agent + after(waitMillis));
  }

  @Override
  public void abandoned(int skill, int centre, long at, long waitMillis) {
    lines.add(at + " abandoned skill " + skill + centre(centre) + after(waitMillis));
  }

  @Override
  public void connected(int skill, int agent, long at) {
    lines.add(at + " connected to " + agent + " in skill " + skill);
  }

  @Override
  public void released(int agent, long at) {
    lines.add(at + " released by " + agent);
  }

  @Override
  public void handled(int skill, int agent, long at, long handlingMillis, boolean interactive) {
    lines.add(
        at
            + " handled by "
            + agent
            + " in skill "
            + skill
            + how(interactive)
            + after(handlingMillis));
  }

  @Override
  public void closed(int skill, int agent, long at, boolean interactive) {
    lines.add(at + " closed by " + agent + " in skill " + skill + how(interactive));
  }

  private static String centre(int centre) {
    return centre == DenseIds.NONE ? "" : " of centre " + centre;
  }

  private static String after(long millis) {
    return " after " + millis;
  }

  private static String how(boolean interactive) {
    return interactive ? " interactive" : " not interactive";
  }
}
