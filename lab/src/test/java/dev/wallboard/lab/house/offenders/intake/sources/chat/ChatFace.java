package dev.wallboard.lab.house.offenders.intake.sources.chat;

public interface ChatFace {}
