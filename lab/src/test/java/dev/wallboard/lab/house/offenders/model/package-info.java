@NullMarked
package dev.wallboard.lab.house.offenders.model;

import org.jspecify.annotations.NullMarked;
