package import Program

/// Something that answers words: the program, or one with a planted fault.
package struct Answerer: Sendable {
  package var name: String
  /// What comes of the words on a machine.
  package var answer: @Sendable ([String], TestMachine) -> Outcome

  /// The program.
  package static let ours = Answerer(name: "ours") { words, machine in machine.run(words) }

  /// Programs with a fault that must be caught.
  static let planted: [Answerer] = [
    Answerer(name: "refusal without a word") { words, machine in
      var outcome = machine.run(words)
      if outcome.exit == .usage { outcome.talk = [] }
      return outcome
    },
    Answerer(name: "words said as they are") { words, machine in
      var outcome = machine.run(words)
      if outcome.exit == .usage { outcome.talk += words.joined(separator: " ").utf8 }
      return outcome
    },
    Answerer(name: "dry run that records") { words, machine in
      machine.run(words.filter { $0 != "-n" && $0 != "--dry-run" })
    },
    Answerer(name: "refusal on standard output") { words, machine in
      var outcome = machine.run(words)
      if outcome.exit == .data { swap(&outcome.output, &outcome.talk) }
      return outcome
    },
  ]
}
