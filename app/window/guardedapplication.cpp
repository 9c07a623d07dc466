// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guardedapplication.h"

#include "model/tr.h"
#include "prompts.h"

#include <exception>
#include <new>

namespace facet::window {

bool GuardedApplication::notify(QObject *receiver, QEvent *event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::bad_alloc &) {
        tellSoon(Tr::tr("There was not enough memory. Nothing was done, and your plan is as it "
                        "was. Close other programs and try again."));
    } catch (const std::exception &error) {
        tellSoon(Tr::tr("Something went wrong in Facet (%1). Nothing was done, and your plan is as "
                        "it was. Please report how it came about.")
                     .arg(QString::fromUtf8(error.what())));
    }
    return false;
}

/// When the event is over: a question must not be asked in the midst of it. One at a time.
void GuardedApplication::tellSoon(const QString &sentence)
{
    qCritical("%s", qPrintable(sentence));
    if (m_isTelling) {
        return;
    }
    m_isTelling = true;
    QMetaObject::invokeMethod(
        this,
        [this, sentence] {
            prompts().tell(activeWindow(), Tr::tr("That was not done"), sentence);
            m_isTelling = false;
        },
        Qt::QueuedConnection);
}

} // namespace facet::window
