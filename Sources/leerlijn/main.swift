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
let outcome = run(Array(CommandLine.arguments.dropFirst()), in: surroundings)
let isWritten = Machine.write(outcome.output, to: .output)
_ = Machine.write(outcome.talk, to: .talk)
Machine.end(isWritten ? outcome.exit.rawValue : ExitCode.readOrWrite.rawValue)
