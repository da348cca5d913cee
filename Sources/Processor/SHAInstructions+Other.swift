#if !arch(x86_64)
  /// The instructions of a processor for SHA-256: none that are used here.
  public enum SHAInstructions {
    /// Whether this processor has them.
    public static let areThere = false

    /// Never called: there are none.
    public static func compress(_ blocks: Span<UInt8>, into state: inout SIMD8<UInt32>, _ constants: Span<UInt32>) {
      preconditionFailure("no instructions for SHA-256")
    }
  }
#endif
