/** What the numbers mean, in a sentence each. */
export const WORDS = {
  waiting: 'Chats in a queue right now.',
  longestWait: 'How long the chat at the front has been waiting.',
  freeSlots: 'Chats that Online agents could still take. An agent with two skills counts in both.',
  agents: 'Logged-in agents by state right now.',
  abandonmentRate: 'Abandoned ÷ (abandoned + connected).',
  timeToAnswer: 'Average wait of the chats that were connected.',
  occupancy: 'Time with at least one chat ÷ time Online.',
  entered: 'Entries into queues, moves and transfers included.',
  connected: 'Chats an agent took from a queue.',
  abandoned: 'Chats that left a queue without being connected.',
  handled: 'Closed chats in which both sides wrote.',
  handlingTime: 'Average time agents held a chat, of those handled.',
  serviceLevel: 'Answered in time ÷ (answered + abandoned).',
  agentState: 'What the agent is doing, and since when.',
  load: 'Chats the agent has now, of as many as the agent may have at once.',
  adherence: 'Time in the scheduled activity ÷ scheduled time.',
};

/** The formulas of a service level, each in words. */
export const FORMULAS = {
  answered: 'answered in time ÷ answered',
  offered: 'answered in time ÷ (answered + abandoned)',
  'offered-without-short': 'answered in time ÷ (answered + abandoned after that time)',
};

/** A service level's definition, with the numbers it goes by. */
export function levelWords({ formula, withinSeconds, targetPercent }) {
  const words = FORMULAS[formula];
  const named = words.replace(/^answered in time/, `Answered in under ${withinSeconds} s`);
  return `${named}; target ${targetPercent} %.`.replace('after that time', `after ${withinSeconds} s`);
}
