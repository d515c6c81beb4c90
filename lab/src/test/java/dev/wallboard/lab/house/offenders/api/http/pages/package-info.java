@NullMarked
package dev.wallboard.lab.house.offenders.api.http.pages;

import org.jspecify.annotations.NullMarked;
