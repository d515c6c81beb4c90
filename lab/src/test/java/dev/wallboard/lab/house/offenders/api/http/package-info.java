@NullMarked
package dev.wallboard.lab.house.offenders.api.http;

import org.jspecify.annotations.NullMarked;
