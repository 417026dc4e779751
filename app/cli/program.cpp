// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "program.h"

#include "commandline.h"
#include "help.h"
#include "table.h"

#include "briefings/keeping.h"
#include "exchange/folderplace.h"
#include "exchange/walletkeys.h"
#include "store/profile.h"

#include <KLocalizedString>

#include <QJsonDocument>

#include <atomic>
#include <cstdio>

namespace Liaison::Terminal
{

namespace
{
enum ExitStatus {
    Success = 0,
    Failure = 1,
    Misuse = 2,
};

bool print(FILE *stream, const QByteArray &text)
{
    return fwrite(text.constData(), 1, size_t(text.size()), stream) == size_t(text.size()) && fflush(stream) == 0;
}

int complain(const QString &sentence, ExitStatus status)
{
    print(stderr, harmless(sentence).simplified().toUtf8() + '\n');
    return status;
}

int printed(const QByteArray &text)
{
    return print(stdout, text)
        ? Success
        : complain(i18nc("@info:shell", "The answer can't be written: the disk is full, or nobody listens."), Failure);
}

Result<std::unique_ptr<Profile>> openProfile(const Call &call)
{
    LIAISON_TRY(const bool exists, Profile::exists(call.folder));
    if (!exists && call.verb->needs == Verb::Existing) {
        return Error{
            Error::Code::NotFound,
            i18nc("@info:shell",
                  "There is no profile in %1. Make one with “liaison-cli init”, or name another folder with --profile.",
                  call.folder)};
    }
    if (exists && call.verb->needs == Verb::MustBeNew) {
        return Error{Error::Code::Refused,
                     i18nc("@info:shell",
                           "There is a profile in %1 already; nothing was changed. Name another folder with --profile.",
                           call.folder)};
    }
    return Profile::open(call.folder);
}

Result<Reply> replyTo(Call call)
{
    if (call.verb->needs == Verb::NoProfile) {
        return call.verb->run(call);
    }
    std::atomic<bool> written = false; // told from the store's thread, which ends with the profile
    LIAISON_TRY(auto profile, openProfile(call));
    if (const auto warning = SyncedPlace::warning(call.folder); !warning.isEmpty()) {
        complain(warning, Success);
    }
    call.profile = profile.get();
    call.store = &profile->store();
    const auto watch = QObject::connect(call.store, &Store::changed, [&written] {
        written = true;
    });
    auto reply = call.verb->run(call);
    QObject::disconnect(watch);
    // A profile that was made for this call stays only if something came of it.
    const bool wanted = written || (reply && call.verb->needs == Verb::MustBeNew);
    if (profile->store().isNew() && !wanted) {
        Profile::discard(std::move(profile));
    }
    return reply;
}
}

int run(const QStringList &words)
{
    const auto request = understand(words);
    if (!request) {
        return complain(request.error().message, Misuse);
    }
    const auto &call = request->call;
    if (request->kind == Request::Version) {
        return printed(QByteArrayLiteral("liaison-cli " LIAISON_VERSION "\n"));
    }
    if (request->kind == Request::Help) {
        return printed((call.verb ? helpOn(*call.verb) : helpOnAll()).toUtf8());
    }
    watchBriefingsForErasures();
    // There is nothing else to do meanwhile: time for its owner to type the wallet's password.
    WalletKeys::setPatience(std::chrono::minutes(2));
    const auto reply = replyTo(call);
    if (!reply) {
        return complain(reply.error().message, Failure);
    }
    const auto answer = call.json ? QJsonDocument(reply->json).toJson() : harmless(reply->text).toUtf8();
    if (const int status = printed(answer); status != Success) {
        return status;
    }
    return reply->complaint.isEmpty() ? Success : complain(reply->complaint, Failure);
}

} // namespace Liaison::Terminal
