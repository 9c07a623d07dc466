// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startwindow.h"

#include "render/icon.h"
#include "settings.h"
#include "storage/storedplans.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

namespace facet::window {

namespace {

constexpr QSize firstSize{560, 520};

} // namespace

StartWindow::StartWindow(QWidget *parent)
    : QWidget(parent),
      m_keptLabel(new QLabel(tr("Edits that are in no &file yet"), this)),
      m_kept(new QListWidget(this)),
      m_recent(new QListWidget(this))
{
    setWindowTitle(tr("Facet"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    auto *title = new QLabel(tr("Plan social media across the whole organisation"), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setBold(true);
    title->setFont(font);
    title->setWordWrap(true);
    layout->addWidget(title);
    const auto addButton = [&](const QString &text, const QString &what, const QString &icon,
                               auto signal) {
        auto *button = new QCommandLinkButton(text, what, this);
        button->setIcon(render::icon(icon));
        connect(button, &QCommandLinkButton::clicked, this, signal);
        layout->addWidget(button);
    };
    addButton(tr("&New plan"), tr("Start empty, or import your people from a file"),
              QStringLiteral("document-new"), &StartWindow::newRequested);
    addButton(tr("&Open a plan"), tr("A file that ends in .facet"), QStringLiteral("document-open"),
              &StartWindow::openRequested);
    addButton(tr("&Sample plan"), tr("Look around in a fictional company of nine departments"),
              QStringLiteral("help-about"), &StartWindow::sampleRequested);
    m_keptLabel->setBuddy(m_kept);
    m_keptLabel->hide();
    m_kept->setObjectName(QStringLiteral("kept"));
    m_kept->setAccessibleName(tr("Edits that are in no file yet"));
    m_kept->hide();
    layout->addSpacing(8);
    layout->addWidget(m_keptLabel);
    layout->addWidget(m_kept, 1);
    connect(m_kept, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const QString place = item->data(Qt::UserRole).toString();
        item->data(Qt::UserRole + 1).toBool() ? emit planRequested(place)
                                              : emit keptRequested(place);
    });
    auto *label = new QLabel(tr("&Recent plans"), this);
    label->setBuddy(m_recent);
    layout->addSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_recent, 1);
    m_recent->setAccessibleName(tr("Recent plans"));
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        emit planRequested(item->data(Qt::UserRole).toString());
    });
    fillRecent();
    resize(firstSize);
}

void StartWindow::showKept()
{
    m_kept->clear();
    for (const storage::StoredPlan &plan : storage::storedPlans()) {
        if (plan.isOpen || !plan.hasUnpublished) {
            continue;
        }
        const bool hasFile = !plan.path.isEmpty() && QFileInfo::exists(plan.path);
        const QString name =
            plan.path.isEmpty() ? plan.name : QFileInfo(plan.path).completeBaseName();
        const QString when = QLocale().toString(plan.when, QLocale::ShortFormat);
        auto *item =
            new QListWidgetItem(hasFile ? tr("%1, edited %2").arg(name, when)
                                        : tr("%1, edited %2; its file is gone").arg(name, when),
                                m_kept);
        item->setIcon(render::icon(QStringLiteral("document-save")));
        item->setData(Qt::UserRole, hasFile ? plan.path : plan.folder);
        item->setData(Qt::UserRole + 1, hasFile);
    }
    m_keptLabel->setVisible(m_kept->count() > 0);
    m_kept->setVisible(m_kept->count() > 0);
}

void StartWindow::fillRecent()
{
    for (const QString &path : recentPlans.value()) {
        if (!QFileInfo::exists(path)) {
            continue;
        }
        auto *item = new QListWidgetItem(QFileInfo(path).completeBaseName(), m_recent);
        item->setData(Qt::UserRole, path);
        item->setIcon(render::icon(QStringLiteral("x-office-document")));
    }
    if (m_recent->count() == 0) {
        auto *none = new QListWidgetItem(tr("None yet. Begin with the sample plan."), m_recent);
        none->setFlags(Qt::NoItemFlags);
    }
}

} // namespace facet::window
