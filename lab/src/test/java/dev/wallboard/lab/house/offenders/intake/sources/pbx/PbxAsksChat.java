package dev.wallboard.lab.house.offenders.intake.sources.pbx;

import dev.wallboard.lab.house.offenders.intake.sources.chat.ChatFace;

interface PbxAsksChat {
  ChatFace ask();
}
