import Domain
import Program
import Storage

Machine.prepare()
let environment = Machine.environment
let words = Machine.words
var surroundings = Surroundings(
  environment: environment.compactMapValues { $0 }, folder: Machine.currentFolder,
  now: { Moment(milliseconds: Machine.clock) ?? Moment(startOfUTCDay: .first) }, input: { Machine.readInput() },
  canAsk: Machine.isTerminal(.input) && Machine.isTerminal(.talk), width: Machine.width(of: .output),
  ask: { question in
    _ = Machine.write(Array(question.utf8), to: .talk)
    return readLine() ?? ""
  })
surroundings.talkTerminal = Machine.width(of: .talk).map { width in
  TalkTerminal(width: width, elapsed: { Machine.elapsed }, write: { _ = Machine.write(Array($0.utf8), to: .talk) })
}
surroundings.unreadable =
  (words.map { words in words.indices.filter { words[$0] == nil }.map { .word($0 + 1) } } ?? [.words])
  + environment.filter { $0.value == nil }.keys.sorted().map { .variable($0) }
let exit = main((words ?? []).map { $0 ?? "" }, in: surroundings) { stream, bytes in
  switch stream {
  case .output: Machine.write(bytes, to: .output)
  case .talk: Machine.write(bytes, to: .talk)
  }
}
Machine.end(exit)
