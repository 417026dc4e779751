// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace Liaison
{

/// What went wrong, as a person reads it: a sentence that says what happened, where, and what to do.
struct Error {
    enum class Code {
        Invalid, ///< what the user gave can't be taken as it is
        NotFound, ///< no such record, file or word
        Storage, ///< disk or database
        Corrupt, ///< the data are not what they claim to be
        Newer, ///< made by a newer version of the program
        Busy, ///< somebody else holds it right now
        Refused, ///< understood, and not allowed
        Cancelled, ///< the user stopped it
    };
    Code code = Code::Invalid;
    QString message;
    QString field = {}; ///< name of the field the message is about, or empty

    bool operator==(const Error &) const = default;
};

/// Nothing to return, but it can fail.
using Done = std::monostate;

/// A value or an Error. The house uses no exceptions across its doors.
template<typename T>
class [[nodiscard]] Result
{
public:
    using Value = T;

    Result(T value)
        : m_value(std::in_place, std::move(value))
    {
    }
    Result(Error error)
        : m_error(std::move(error))
    {
    }
    Result()
        requires std::is_default_constructible_v<T>
        : m_value(std::in_place)
    {
    }

    bool ok() const
    {
        return m_value.has_value();
    }
    explicit operator bool() const
    {
        return ok();
    }
    const T &value() const &
    {
        return m_value.value();
    }
    T &value() &
    {
        return m_value.value();
    }
    T &&value() &&
    {
        return std::move(m_value).value();
    }
    const T &operator*() const &
    {
        return value();
    }
    T &operator*() &
    {
        return value();
    }
    T &&operator*() &&
    {
        return std::move(*this).value();
    }
    const T *operator->() const
    {
        return &value();
    }
    T *operator->()
    {
        return &value();
    }
    const Error &error() const
    {
        Q_ASSERT(!ok());
        return m_error;
    }
    T valueOr(T other) const
    {
        return ok() ? value() : std::move(other);
    }

private:
    // Not a variant of the two: with that, sources that have many kinds of results took a quarter longer to compile.
    std::optional<T> m_value;
    Error m_error = {};
};

} // namespace Liaison

/// Leaves the function with the error of EXPRESSION, or binds its value: LIAISON_TRY(auto rows, reader.all<Person>());
#define LIAISON_CONCAT_(a, b) a##b
#define LIAISON_CONCAT(a, b) LIAISON_CONCAT_(a, b)
#define LIAISON_TRY(declaration, ...)                                                                                  \
    auto LIAISON_CONCAT(result_, __LINE__) = __VA_ARGS__;                                                              \
    if (!LIAISON_CONCAT(result_, __LINE__)) {                                                                          \
        return LIAISON_CONCAT(result_, __LINE__).error();                                                              \
    }                                                                                                                  \
    declaration = std::move(LIAISON_CONCAT(result_, __LINE__)).value()
/// The same where the value does not matter.
#define LIAISON_CHECK(...)                                                                                             \
    if (auto result_ = __VA_ARGS__; !result_) {                                                                        \
        return result_.error();                                                                             \
    }
