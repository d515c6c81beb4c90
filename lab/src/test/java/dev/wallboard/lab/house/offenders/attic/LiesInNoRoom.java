package dev.wallboard.lab.house.offenders.attic;

interface LiesInNoRoom {}
