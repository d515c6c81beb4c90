package dev.wallboard.lab.house.offenders.intake;

import dev.wallboard.lab.house.offenders.api.ApiFace;

interface IntakeAsksApi extends ApiFace {}
