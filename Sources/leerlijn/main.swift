import Domain
import Program
import Storage

/// Runs the program on this machine.
///
/// A function: variables and closures at the top level belong to the main actor, for which the runtime of concurrency would be
/// started.
func start() -> Never {
  Machine.prepare()
  let words = Machine.words
  var environment: [String: String] = [:]
  var unreadable =
    words.map { words in words.indices.filter { words[$0] == nil }.map { Unreadable.word($0 + 1) } } ?? [.words]
  for variable in Variable.allCases {
    switch Machine.variable(variable.rawValue) {
    case .text(let text): environment[variable.rawValue] = text
    case .unreadable: unreadable.append(.variable(variable))
    case nil: break
    }
  }
  var surroundings = Surroundings(
    environment: environment, folder: Machine.currentFolder,
    now: { Moment(milliseconds: Machine.clock) ?? Moment(startOfUTCDay: .first) }, input: { Machine.readInput() },
    canAsk: Machine.isTerminal(.input) && Machine.isTerminal(.talk), width: Machine.width(of: .output),
    ask: { question in
      _ = Machine.write(Array(question.utf8), to: .talk)
      return readLine() ?? ""
    })
  surroundings.talkTerminal = Machine.width(of: .talk).map { width in
    TalkTerminal(width: width, elapsed: { Machine.elapsed }, write: { _ = Machine.write(Array($0.utf8), to: .talk) })
  }
  surroundings.unreadable = unreadable
  let exit = main((words ?? []).map { $0 ?? "" }, in: surroundings) { stream, bytes in
    switch stream {
    case .output: Machine.write(bytes, to: .output)
    case .talk: Machine.write(bytes, to: .talk)
    }
  }
  Machine.end(exit)
}

start()
