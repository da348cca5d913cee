import Domain

/// How logs are cut into pieces that threads read at once.
///
/// A piece is read and checked like any other stretch of a log: it begins behind a line that was looked up, and says that
/// it is sound only when it ends with just the line behind which the next one begins. What the pieces say is taken in in
/// the order of the log, so that nobody can tell how it was read.
struct Cutting: Sendable {
  var threads: Int
  /// The bytes of a piece: so few that threads seldom wait for each other, so many that a piece is hardly work by itself.
  var size = 1 << 18
  /// How many pieces of each thread wait to be taken in.
  var depth = 8
  /// Smaller logs are read by one thread: starting others and looking up where pieces end would take as long as they help.
  var least = 1 << 21

  /// As many threads as the machine lets work at once, as long as one can take in what they bring.
  static var ofMachine: Cutting { Cutting(threads: min(Posix.processors, 8)) }
  /// Everything is read where it is asked for.
  static var none: Cutting { Cutting(threads: 1) }

  /// The pieces of some logs in their order; none where it is not worth it, or something is not as it should be.
  func pieces(of logs: [Stretch]) -> [Stretch] {
    guard threads > 1, logs.map(\.length).reduce(0, +) >= least else { return [] }
    return (try? logs.flatMap { (log) throws(StorageError) in try log.pieces(of: size) }) ?? []
  }

  /// What is left of some logs behind the first so many of their pieces.
  func rest(of logs: [Stretch], after taken: Int, of pieces: [Stretch]) -> [Stretch] {
    guard !pieces.isEmpty else { return logs }
    guard taken < pieces.count else { return [] }
    let writer = pieces[taken].files.writer
    guard let place = logs.firstIndex(where: { $0.files.writer == writer }) else { return [] }
    return [Stretch(pieces[taken].files, from: pieces[taken].start, to: logs[place].end)] + logs[(place + 1)...]
  }

  /// Does work on the pieces by threads and takes in what came of it in their order, on the thread that asks.
  ///
  /// - Returns: how many were taken in: those before the first of which nothing came.
  func work<Result: Sendable>(
    on pieces: [Stretch], _ work: @escaping @Sendable (Stretch) -> Result?, _ take: (Stretch, inout Result) -> Void
  ) -> Int {
    var ready: [(index: Int, result: Result)] = []
    var (begun, taken) = (0, 0)
    while true {
      let round = begun..<min(begun + threads * depth, pieces.count)
      let queue = NumberQueue(round)
      let help: @Sendable () -> [(index: Int, result: Result)] = {
        var done: [(index: Int, result: Result)] = []
        while let index = queue.take() { if let result = work(pieces[index]) { done.append((index, result)) } }
        return done
      }
      // While what is ready is taken in, the others work already on what comes next.
      let done = Threads.run(min(threads, round.count)) {
        for place in ready.indices {
          // Nothing came of one before it.
          guard ready[place].index == taken else { break }
          take(pieces[taken], &ready[place].result)
          taken += 1
        }
        guard taken == begun else { return [] }
        // Letting go of it is work as well.
        ready = []
        return help()
      } others: {
        help()
      }
      guard taken == begun, !round.isEmpty else { return taken }
      ready = done.joined().sorted { $0.index < $1.index }
      begun = round.upperBound
    }
  }
}
