import Domain
import Program
import Storage

Machine.prepare()
let surroundings = Surroundings(
  environment: Machine.environment, folder: Machine.currentFolder,
  now: { Moment(milliseconds: Machine.clock) ?? Moment(startOfUTCDay: .first) }, input: { Machine.readInput() },
  canAsk: Machine.isTerminal(.input) && Machine.isTerminal(.talk), width: Machine.width(of: .output),
  ask: { question in
    _ = Machine.write(Array(question.utf8), to: .talk)
    return readLine() ?? ""
  })
let exit = main(Array(CommandLine.arguments.dropFirst()), in: surroundings) { stream, bytes in
  switch stream {
  case .output: Machine.write(bytes, to: .output)
  case .talk: Machine.write(bytes, to: .talk)
  }
}
Machine.end(exit)
