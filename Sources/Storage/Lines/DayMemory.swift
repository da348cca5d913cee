import Domain
import Wire

/// The day and the moment that were read last, since the next line mostly has the same.
struct DayMemory {
  private var words: (UInt64, UInt64) = (0, 0)
  private var last = Day.first
  private var times: (UInt64, UInt64) = (0, 0)
  private var lastMoment = Moment(startOfUTCDay: .first)

  /// Reads a day of which the digits and hyphens are known to be that.
  @inline(__always)
  mutating func day(in bytes: Span<UInt8>, at offset: Int) -> Day? {
    let words = (bytes.word(at: offset), bytes.word(at: offset &+ 2))
    if words == self.words { return last }
    return read(words, in: bytes, at: offset)
  }

  private mutating func read(_ words: (UInt64, UInt64), in bytes: Span<UInt8>, at offset: Int) -> Day? {
    guard let day = Day(bytes.extracting(offset..<offset &+ 10)) else { return nil }
    (self.words, last) = (words, day)
    return day
  }

  /// Reads a moment of which the digits and signs are known to be that.
  @inline(__always)
  mutating func moment(in bytes: Span<UInt8>, at offset: Int) -> Moment? {
    // `hh:mm:ss` and `.mmmZ`.
    let times = (bytes.word(at: offset &+ 11), bytes.word(at: offset &+ 16))
    let before = words
    guard let day = day(in: bytes, at: offset) else { return nil }
    if times == self.times, words == before { return lastMoment }
    guard let moment = DayMemory.moment(on: day, times) else { return nil }
    (self.times, lastMoment) = (times, moment)
    return moment
  }

  private static func moment(on day: Day, _ times: (UInt64, UInt64)) -> Moment? {
    /// The two digits that begin in a byte of a word, the first one lowest.
    func pair(_ word: UInt64, _ byte: UInt64) -> Int64 {
      let digits = word &>> (8 &* byte)
      return Int64(digits & 0xF &* 10 &+ digits &>> 8 & 0xF)
    }
    let (time, rest) = times
    let (hour, minute, second) = (pair(time, 0), pair(time, 3), pair(time, 6))
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let milliseconds = pair(rest, 4) &* 10 &+ Int64(rest &>> 48 & 0xF)
    let seconds = (hour &* 60 &+ minute) &* 60 &+ second
    return Moment(startOfUTCDay: day).adding(milliseconds: seconds &* 1000 &+ milliseconds)
  }
}
