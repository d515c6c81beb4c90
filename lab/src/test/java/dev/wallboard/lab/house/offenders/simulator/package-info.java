@NullMarked
package dev.wallboard.lab.house.offenders.simulator;

import org.jspecify.annotations.NullMarked;
