@NullMarked
package dev.wallboard.lab.house.offenders.lab;

import org.jspecify.annotations.NullMarked;
