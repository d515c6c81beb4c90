package dev.wallboard.lab.house.offenders.intake;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

final class TakesChances {
  private TakesChances() {}

  static double math() {
    return Math.random();
  }

  static DoubleSupplier reference() {
    return Math::random;
  }

  static Supplier<Random> constructor() {
    return Random::new;
  }

  static Random random() {
    return new Random();
  }

  static Random seeded() {
    return new Random(1);
  }

  static int threadLocal() {
    return ThreadLocalRandom.current().nextInt();
  }

  static SplittableRandom splittable() {
    return new SplittableRandom(1);
  }

  static SecureRandom secure() {
    return new SecureRandom();
  }

  static RandomGenerator generator() {
    return RandomGenerator.getDefault();
  }

  static UUID uuid() {
    return UUID.randomUUID();
  }

  static void shuffle(List<String> cards) {
    Collections.shuffle(cards);
  }
}
