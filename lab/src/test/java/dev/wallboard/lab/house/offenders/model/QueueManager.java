package dev.wallboard.lab.house.offenders.model;

interface QueueManager {}
