public import Domain

/// Why the store could not do what was asked: a fact, put into words elsewhere.
public enum StorageError: Error, Equatable, Sendable {
  /// A call of the system failed; nothing of the log was touched.
  case system(SystemFailure)
  /// No folder with an `EventLog` was found, neither here nor upwards.
  case noStore(path: String)
  /// There is a log already.
  case storeExists(path: String)
  /// `EventLog/FORMAT` is not one that this program knows.
  case unknownFormat
  /// The register cannot be read.
  case unreadableRegister([RegisterProblem])
  /// The log holds what no crash explains.
  case damaged(Damage)
  /// Another file took the place of one that was being read, as an erasure does.
  case changedWhileRead(String)
  /// A frontier does not name a state that this log had.
  case frontier(Writer, FrontierMismatch)
  /// Another process has the writer's lock.
  case locked(by: Int?)
  /// The writer's last event is more than ten minutes ahead of the clock.
  case ownClockAhead(last: Moment, now: Moment)
  /// This machine writes as somebody else, or as nobody yet.
  case otherWriter(bound: Writer?)
  /// What this machine remembers of the log cannot be read.
  case unreadableState(LogID)
  /// An event cannot be written, such as one that is too long: its place among the drafts and why.
  case unwritable(draft: Int, Damage.Fact)
  /// Writing failed, and what was written of it was taken back.
  case nothingRecorded(SystemFailure)
  /// Writing failed, and taking it back failed too.
  case outcomeUnknown(SystemFailure)

  /// Why a frontier does not fit a writer.
  public enum FrontierMismatch: Equatable, Sendable {
    /// The log has no event of this number.
    case missing(Int)
    /// The event stands within its batch.
    case withinBatch(Int)
    /// The event has another hash.
    case otherHash(Int)
  }
}

/// Makes calls of the system on behalf of the store.
func system<Result: ~Copyable>(_ body: () throws(SystemFailure) -> Result) throws(StorageError) -> Result {
  do { return try body() } catch { throw .system(error) }
}
